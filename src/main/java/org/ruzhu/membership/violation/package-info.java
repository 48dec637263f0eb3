/**
 * Violations of the regulations: reported, heard, found by a person, punished by the
 * annex, appealed (003, annex). Nobody is punished without a finding.
 */
package org.ruzhu.membership.violation;
