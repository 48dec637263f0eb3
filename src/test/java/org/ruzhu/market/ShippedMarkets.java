package org.ruzhu.market;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import org.ruzhu.platform.engine.ProcessFolder;

/** The markets as the product reads them, for tests that start nothing else. */
public final class ShippedMarkets {

	private ShippedMarkets() {
	}

	public static Markets read() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(ProcessFolder.class,
				MarketFolders.class, Markets.class)) {
			return context.getBean(Markets.class);
		}
	}

}
