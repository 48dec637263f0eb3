/** Invalid answers over HTTP. */
package org.ruzhu.form.web;
