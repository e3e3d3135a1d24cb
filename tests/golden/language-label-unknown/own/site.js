let a = '{{@clos}}';
