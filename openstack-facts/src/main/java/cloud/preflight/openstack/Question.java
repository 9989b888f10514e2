package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import cloud.preflight.request.Request;

/** A question as it was asked: a valid request and what is known. */
public record Question(Request request, Facts facts) {}
