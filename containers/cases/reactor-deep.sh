# shellcheck shell=bash
# ${revision} and .mvn/, a BOM among deep modules, a check that reads a file of the root's folder; a bare annotation.
stranger reactor-deep services/shop/orders
says services/shop/orders 'core com.example.deep.core, epoll'
