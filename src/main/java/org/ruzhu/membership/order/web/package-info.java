/**
 * The API where the marketplace's systems report orders, and the pages where finance
 * imports them.
 */
package org.ruzhu.membership.order.web;
