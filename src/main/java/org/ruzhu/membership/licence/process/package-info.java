/** The licence's part in the model RenewLicence. */
package org.ruzhu.membership.licence.process;
