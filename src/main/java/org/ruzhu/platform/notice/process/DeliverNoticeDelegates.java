package org.ruzhu.platform.notice.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.notice.Undelivered;

/** The glue of the model DeliverNotice, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class DeliverNoticeDelegates {

	/** Reports an undelivered delivery to operations and to Cockpit. */
	@Bean
	JavaDelegate reportNotDeliveredDelegate(Undelivered undelivered) {
		return (execution) -> {
			long delivery = DeliverNoticeProcess.deliveryId(execution);
			undelivered.report(delivery);
			execution.createIncident(DeliverNoticeProcess.NOT_DELIVERED, String.valueOf(delivery),
					"Delivery %d has not arrived; see /staff/undelivered/%d".formatted(delivery, delivery));
		};
	}

}
