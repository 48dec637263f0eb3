/**
 * Changes of the joining material: reported, verified where required, and put into
 * effect.
 */
package org.ruzhu.membership.change;
