package co.acuse.testplatform.conventions.planted;

import org.springframework.stereotype.Controller;

/** Is public for nobody. */
@Controller
public final class PublicController {}
