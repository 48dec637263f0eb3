/**
 * Handing documents out: to the provider whose case they belong to, and to the staff of
 * its market.
 */
package org.ruzhu.document.web;
