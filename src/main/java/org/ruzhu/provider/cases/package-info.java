/** The case: one provider's application to one market, from its opening to its end. */
package org.ruzhu.provider.cases;
