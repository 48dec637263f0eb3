/** Changes of the joining material: reported, looked at where need be, in effect. */
package org.ruzhu.membership.change;
