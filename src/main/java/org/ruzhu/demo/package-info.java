/**
 * Sample providers for the profile {@code demo}, brought to where they stand by really
 * going the journey. Stands on portal, membership, money, joining, provider, market and
 * platform.
 */
package org.ruzhu.demo;
