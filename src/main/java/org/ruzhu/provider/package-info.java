/**
 * Who the market deals with: accounts, enterprises, their cases and shops. Stands on
 * market and platform.
 */
package org.ruzhu.provider;
