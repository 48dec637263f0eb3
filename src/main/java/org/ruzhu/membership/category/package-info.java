/** A member gives up one of its categories and stays with the others. */
package org.ruzhu.membership.category;
