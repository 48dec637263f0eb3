package org.ruzhu.demo;

/** An invented software company and the person who signs it up. */
record DemoProvider(String company, String creditCode, String contact, String email, String mobile, String password) {
}
