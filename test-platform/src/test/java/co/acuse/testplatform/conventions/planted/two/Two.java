package co.acuse.testplatform.conventions.planted.two;

import co.acuse.testplatform.conventions.planted.one.One;

/** Needs one, which needs two. */
public record Two(One one) {}
