/** Giving up a category over HTTP. */
package org.ruzhu.membership.category.web;
