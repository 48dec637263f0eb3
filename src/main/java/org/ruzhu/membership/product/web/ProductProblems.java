package org.ruzhu.membership.product.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.membership.product.CertificationLapsed;
import org.ruzhu.membership.product.ListingNotPossible;
import org.ruzhu.membership.product.NoProductRights;
import org.ruzhu.membership.product.ProductChanged;
import org.ruzhu.membership.product.ProductNotReady;
import org.ruzhu.membership.product.UnknownProduct;

/** The answers to what cannot be done with a product. */
@ControllerAdvice(basePackageClasses = ProductProblems.class)
class ProductProblems {

	@ExceptionHandler(UnknownProduct.class)
	void unknown(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

	@ExceptionHandler(NoProductRights.class)
	ModelAndView noRights() {
		return page(HttpStatus.FORBIDDEN, "product.problem.noRights");
	}

	@ExceptionHandler(CertificationLapsed.class)
	ModelAndView lapsed() {
		return page(HttpStatus.CONFLICT, "product.problem.lapsed");
	}

	@ExceptionHandler({ ProductChanged.class, OptimisticLockingFailureException.class })
	ModelAndView changed() {
		return page(HttpStatus.CONFLICT, "product.problem.changed");
	}

	@ExceptionHandler(ProductNotReady.class)
	ModelAndView notReady() {
		return page(HttpStatus.CONFLICT, "product.problem.notReady");
	}

	@ExceptionHandler(ListingNotPossible.class)
	ModelAndView notPossible() {
		return page(HttpStatus.CONFLICT, "product.problem.noListing");
	}

	private static ModelAndView page(HttpStatus status, String messageKey) {
		return new ModelAndView("product/problem", status).addObject("messageKey", messageKey);
	}

}
