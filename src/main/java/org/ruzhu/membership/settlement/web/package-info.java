/** The pages where finance settles months and providers see their commission. */
package org.ruzhu.membership.settlement.web;
