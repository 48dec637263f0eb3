/** What pages show of the agreements and contracts of a case. */
package org.ruzhu.joining.agreement.web;
