/** Changes of the joining material over HTTP. */
package org.ruzhu.change.web;
