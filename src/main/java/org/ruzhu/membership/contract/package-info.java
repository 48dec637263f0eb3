/** For how long a member's contract is signed, and whether it is signed again. */
package org.ruzhu.membership.contract;
