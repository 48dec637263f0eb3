package org.ruzhu.membership.product.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.panel.BesideTask;

/** What stands beside the tasks of the model ListProduct. */
@Configuration(proxyBeanMethods = false)
class ListProductTasks {

	/** Products are described on pages of their own. */
	@Bean
	BesideTask besideSubmitProducts() {
		return new BesideTask(ListProductProcess.SUBMIT_PRODUCTS, "product/beside-products");
	}

}
