/**
 * What staff see: queues, case pages, figures, and the webhooks of a marketplace. Stands
 * on membership, money, joining, provider, market and platform.
 */
package org.ruzhu.desk;
