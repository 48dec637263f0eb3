package org.ruzhu.membership.order.process;

import java.util.function.BiConsumer;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.order.FailedDeliveries;

/** The glue of the model FixDelivery, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class FixDeliveryDelegates {

	/** Hides the product at once, because its delivery failed. */
	@Bean
	JavaDelegate hideProductDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::hideProduct);
	}

	/** Hides all SaaS products, because the delivery was not fixed in time. */
	@Bean
	JavaDelegate hideSaasProductsDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::hideSaasProducts);
	}

	/** Delists all SaaS products, because the delivery is still not fixed. */
	@Bean
	JavaDelegate delistSaasProductsDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::delistSaasProducts);
	}

	/** Undoes these measures, because the delivery is fixed. */
	@Bean
	JavaDelegate restoreProductsDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::restoreProducts);
	}

	private static JavaDelegate onOrder(BiConsumer<String, String> deed) {
		return (execution) -> deed.accept(execution.getProcessBusinessKey(), FixDeliveryProcess.orderId(execution));
	}

}
