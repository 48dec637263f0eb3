/** The page on which administrators read what was done to the engine. */
package org.ruzhu.platform.audit.web;
