/** Invalid answers over HTTP. */
package org.ruzhu.platform.form.web;
