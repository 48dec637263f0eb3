/** The application's part in the models Onboarding and Apply. */
package org.ruzhu.provider.cases.process;
