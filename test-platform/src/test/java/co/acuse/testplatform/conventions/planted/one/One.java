package co.acuse.testplatform.conventions.planted.one;

import co.acuse.testplatform.conventions.planted.two.Two;

/** Needs two, which needs one. */
public record One(Two two) {}
