/** The pages where finance settles months and providers read what they were charged. */
package org.ruzhu.membership.settlement.web;
