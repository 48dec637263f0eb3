/** The page where administrators read the operations in the engine. */
package org.ruzhu.platform.audit.web;
