package org.ruzhu.membership.order.process;

import java.util.function.BiConsumer;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.membership.order.FailedDeliveries;

/** The glue of the model FixDelivery, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class FixDeliveryDelegates {

	/** A delivery has failed: its product is hidden at once. */
	@Bean
	JavaDelegate hideProductDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::hideProduct);
	}

	/** It was not fixed in time: all products of the kind are hidden. */
	@Bean
	JavaDelegate hideSaasProductsDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::hideSaasProducts);
	}

	/** It was not fixed in much longer: all of them are delisted. */
	@Bean
	JavaDelegate delistSaasProductsDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::delistSaasProducts);
	}

	/** The delivery is fixed: what was done for it is undone. */
	@Bean
	JavaDelegate restoreProductsDelegate(FailedDeliveries deliveries) {
		return onOrder(deliveries::restoreProducts);
	}

	private static JavaDelegate onOrder(BiConsumer<String, String> deed) {
		return (execution) -> deed.accept(execution.getProcessBusinessKey(), FixDeliveryProcess.orderId(execution));
	}

}
