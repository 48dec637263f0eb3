/**
 * Violations of the regulations: reported, heard, decided by a person's finding, punished
 * by the annex, and appealed (Management Regulations, annex). There is no measure without
 * a finding.
 */
package org.ruzhu.membership.violation;
