/** The three doors: providers, staff, and the engine's REST API. */
package org.ruzhu.platform.security.web;
