/** The category's part in the model LeaveCategory. */
package org.ruzhu.membership.category.process;
