package org.ruzhu.platform.security;

/** A member of staff has logged in. */
public record StaffArrived(String staffId) {
}
