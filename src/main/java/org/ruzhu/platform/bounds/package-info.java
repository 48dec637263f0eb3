/**
 * Parses external input within limits: numbers, days and JSON. No other package parses
 * them from text.
 */
package org.ruzhu.platform.bounds;
