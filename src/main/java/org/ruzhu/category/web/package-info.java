/** Giving up a category over HTTP. */
package org.ruzhu.category.web;
