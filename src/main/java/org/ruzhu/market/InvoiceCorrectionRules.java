package org.ruzhu.market;

/** What a provider brings when an invoice of the market is corrected. */
public interface InvoiceCorrectionRules {

	/**
	 * What is to be brought, by the decision table (Management Regulations, 5.5.2).
	 * @param issued whether the invoice is issued
	 * @param handedOver whether the provider has it
	 * @param sameMonth whether it is still the month of its issue
	 * @param deducted whether its tax is certified and deducted
	 * @return {@code return}, {@code red-letter-form} or {@code nothing}
	 */
	String way(boolean issued, boolean handedOver, boolean sameMonth, boolean deducted);

}
