/** The fee's part in the models PayCertificationFee and RenewCertification. */
package org.ruzhu.money.fee.process;
