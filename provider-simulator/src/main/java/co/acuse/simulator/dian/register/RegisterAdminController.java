package co.acuse.simulator.dian.register;

import java.util.Collection;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes on the authority's side what issuers believe to be so. */
@RestController
@RequestMapping("/admin/dian/issuers")
final class RegisterAdminController {

  private final Register register;

  RegisterAdminController(Register register) {
    this.register = register;
  }

  @GetMapping
  Collection<Issuer> all() {
    return register.all();
  }

  @PutMapping("/{nit}")
  Issuer put(@PathVariable String nit, @RequestBody IssuerSettings settings) {
    return register.put(settings.of(nit));
  }

  @DeleteMapping("/{nit}")
  void remove(@PathVariable String nit) {
    register.remove(nit);
  }

  @PutMapping("/{nit}/software")
  Issuer software(@PathVariable String nit, @RequestBody Software software) {
    return register.change(nit, issuer -> issuer.with(software));
  }

  @DeleteMapping("/{nit}/software/{id}")
  Issuer unregister(@PathVariable String nit, @PathVariable String id) {
    return register.change(nit, issuer -> issuer.without(id));
  }

  @PutMapping("/{nit}/ranges")
  Issuer range(@PathVariable String nit, @RequestBody NumberRange range) {
    return register.change(nit, issuer -> issuer.with(range));
  }

  @DeleteMapping("/{nit}/ranges")
  Issuer withdraw(@PathVariable String nit, @RequestParam String prefix) {
    return register.change(nit, issuer -> issuer.withoutRange(prefix));
  }
}
