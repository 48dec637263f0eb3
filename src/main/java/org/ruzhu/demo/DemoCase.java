package org.ruzhu.demo;

/** A sample provider that is signed up, with the case it has opened. */
record DemoCase(DemoProvider provider, String providerId, String caseId) {
}
