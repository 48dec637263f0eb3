/** Changes of the joining material over HTTP. */
package org.ruzhu.membership.change.web;
