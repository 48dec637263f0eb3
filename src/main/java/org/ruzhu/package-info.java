/** Ruzhu (入驻): provider onboarding for a cloud marketplace. */
package org.ruzhu;
