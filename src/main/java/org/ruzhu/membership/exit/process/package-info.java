/** The exit's part in the models Exit and Onboarding. */
package org.ruzhu.membership.exit.process;
