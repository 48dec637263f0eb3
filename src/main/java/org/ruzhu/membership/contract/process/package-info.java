/** The contract's part in the model RenewContract. */
package org.ruzhu.membership.contract.process;
