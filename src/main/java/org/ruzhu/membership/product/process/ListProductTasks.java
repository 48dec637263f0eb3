package org.ruzhu.membership.product.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.BesideTask;

/** What is shown beside the tasks of the model ListProduct. */
@Configuration(proxyBeanMethods = false)
class ListProductTasks {

	/** Shows links to the pages where products are described. */
	@Bean
	BesideTask besideSubmitProducts() {
		return new BesideTask(ListProductProcess.SUBMIT_PRODUCTS, "product/beside-products");
	}

}
