package co.acuse.audit;

import co.acuse.testplatform.PlatformTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the running service; all such tests share one, so each uses issuers of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PlatformTest
@SpringBootTest(
    classes = AuditConsumer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=audit-consumer",
      "acuse.audit.consumer-group=audit-it",
      "acuse.audit.gauges-every=200ms",
      "acuse.environment=simulator",
      "acuse.keys[0].name=all",
      "acuse.keys[0].hash=" + AuditIT.ALL_HASH,
      "acuse.keys[0].issuers=*",
      "acuse.keys[0].roles=reader,operator",
      "acuse.keys[1].name=caja",
      "acuse.keys[1].hash=" + AuditIT.TILL_HASH,
      "acuse.keys[1].issuers=" + AuditIT.TILL_ISSUER,
      "acuse.keys[1].roles=till",
    })
public @interface AuditIT {

  /** A key that reads everything and is an operator's. */
  String ALL = "all-issuers";

  String ALL_HASH = "b2ddcc14894c2ec7115844656f93c7b9aaf1202551c26e0fe66fd263ac1fa368";

  /** A till's key, for {@link #TILL_ISSUER} only. */
  String TILL = "one-till";

  String TILL_HASH = "ee5c014d04aaae7b2eb8ba433adb0a5206ba13b69ebbc768ccf4a0f1cb0ca86f";

  String TILL_ISSUER = "901000001";
}
