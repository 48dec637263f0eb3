/** Who did what on which case, and when; append-only, without personal data. */
package org.ruzhu.platform.audit;
