/** Where the marketplace's systems report orders, and where finance imports them. */
package org.ruzhu.membership.order.web;
